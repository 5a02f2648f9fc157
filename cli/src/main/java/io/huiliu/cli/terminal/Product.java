package io.huiliu.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Which Huiliu this is. */
public final class Product {
    private Product() {}

    /** The project's version, which the build writes into the resource. */
    public static String version() {
        try (InputStream in =
                Product.class.getResourceAsStream("/io/huiliu/cli/build.properties")) {
            var properties = new Properties();
            properties.load(Objects.requireNonNull(in, "build.properties is missing"));
            return Objects.requireNonNull(properties.getProperty("version"), "no version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
