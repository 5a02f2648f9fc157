package io.huiliu.cli.explain;

import io.huiliu.mechanisms.Terms;
import io.huiliu.money.Share;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The shares that a mechanism's terms have, wherever in them they stand. Terms are records of what
 * a plan file says, so their components are looked through instead of asking each mechanism.
 */
final class Shares {
    /** Deeper than any terms are. */
    private static final int MAX_DEPTH = 6;

    private Shares() {}

    /**
     * A share with the place where it stands.
     *
     * @param key such as {@code fund} or {@code levels}
     */
    record Named(String key, Share share) {}

    static List<Named> of(Terms terms) {
        List<Named> found = new ArrayList<>();
        look("", terms, 0, found);
        return found;
    }

    private static void look(String key, Object value, int depth, List<Named> found) {
        switch (value) {
            case Share share -> found.add(new Named(key, share));
            case List<?> list -> list.forEach(item -> look(key, item, depth + 1, found));
            case Record nested when depth < MAX_DEPTH -> lookInto(key, nested, depth, found);
            default -> {}
        }
    }

    private static void lookInto(String key, Record holder, int depth, List<Named> found) {
        for (RecordComponent component : holder.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                Object value = component.getAccessor().invoke(holder);
                if (value != null) {
                    look(depth == 0 ? kebab(component.getName()) : key, value, depth + 1, found);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("terms are records that can be read", e);
            }
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
