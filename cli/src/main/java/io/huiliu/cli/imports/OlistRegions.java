package io.huiliu.cli.imports;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Regions out of what Olist's customers and sellers typed: {@code BR-SP} for a state, {@code
 * BR-SP-mogi-das-cruzes} for a city in it. Accents, case, blanks and hyphens make no difference,
 * nor does what follows a slash, a comma or a bracket, nor the state's letters at the end.
 */
final class OlistRegions {
    /** With {@code BR-SP-} before it and a hash behind it far below 64 bytes. */
    private static final int LONGEST_SLUG = 40;

    private static final Pattern AFTERTHOUGHT = Pattern.compile("[/\\\\,(].*");
    private static final Pattern NOT_IN_SLUG = Pattern.compile("[^a-z0-9]+");
    private static final Pattern HYPHENS_AROUND = Pattern.compile("^-|-$");
    private static final Pattern LETTER = Pattern.compile(".*[a-z].*");
    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");

    private OlistRegions() {}

    /**
     * The region ids of an address.
     *
     * @param province null where the state is not two letters
     * @param city null where it is no name, such as an e-mail address
     */
    record Place(@Nullable String province, @Nullable String city) {
        /** The narrowest region known. */
        @Nullable String narrowest() {
            return city != null ? city : province;
        }
    }

    static Place of(String state, String city) {
        String letters = state.toUpperCase(Locale.ROOT);
        if (!STATE.matcher(letters).matches()) {
            return new Place(null, null);
        }
        String province = "BR-" + letters;
        String slug = slug(city, letters.toLowerCase(Locale.ROOT));
        return new Place(province, slug == null ? null : province + "-" + slug);
    }

    private static @Nullable String slug(String city, String state) {
        if (city.contains("@")) {
            return null;
        }
        String name = AFTERTHOUGHT.matcher(city).replaceFirst("");
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String slug = NOT_IN_SLUG.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        slug = HYPHENS_AROUND.matcher(slug).replaceAll("");
        if (slug.endsWith("-" + state)) {
            slug = slug.substring(0, slug.length() - state.length() - 1);
        }
        return LETTER.matcher(slug).matches() ? shortened(slug) : null;
    }

    private static String shortened(String slug) {
        if (slug.length() <= LONGEST_SLUG) {
            return slug;
        }
        int distinct = StableHash.below(1_000_000_000, slug);
        return slug.substring(0, LONGEST_SLUG - 10) + "-" + distinct;
    }
}
