package io.huiliu.simulate.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What a page carries within itself, out of the build. */
final class Asset {
    private static final String ECHARTS = "/META-INF/maven/org.webjars.npm/echarts/pom.properties";

    private Asset() {}

    /** A file beside this class. */
    static String own(String name) {
        return read("/io/huiliu/simulate/report/" + name);
    }

    /** The chart library, of whichever version the build has. */
    static String echarts() {
        return read(
                "/META-INF/resources/webjars/echarts/"
                        + echartsVersion()
                        + "/dist/echarts.common.min.js");
    }

    private static String echartsVersion() {
        try (InputStream in = open(ECHARTS)) {
            Properties properties = new Properties();
            properties.load(in);
            return Objects.requireNonNull(properties.getProperty("version"), "no version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String path) {
        try (InputStream in = open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) {
        return Objects.requireNonNull(Asset.class.getResourceAsStream(path), path + " is missing");
    }
}
