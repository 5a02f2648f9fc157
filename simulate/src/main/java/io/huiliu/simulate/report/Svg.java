package io.huiliu.simulate.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes a drawing as SVG: a few shapes, everything escaped, nothing fetched from anywhere. */
final class Svg {
    private final StringBuilder out = new StringBuilder();

    /**
     * Begins a drawing.
     *
     * @param title what it shows, for whoever cannot see it
     */
    Svg(int width, int height, String font, String title) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(width + " " + height)
                .append("\" width=\"" + width + "\" height=\"" + height + "\" role=\"img\"")
                .append(" font-family=\"" + font + "\">\n<title>")
                .append(Html.escape(title))
                .append("</title>\n");
    }

    Svg rect(double x, double y, double width, double height, String style) {
        out.append("<rect x=\"" + n(x) + "\" y=\"" + n(y) + "\" width=\"" + n(width))
                .append("\" height=\"" + n(height) + "\" " + style + "/>\n");
        return this;
    }

    Svg line(double x1, double y1, double x2, double y2, String style) {
        out.append("<line x1=\"" + n(x1) + "\" y1=\"" + n(y1) + "\" x2=\"" + n(x2))
                .append("\" y2=\"" + n(y2) + "\" " + style + "/>\n");
        return this;
    }

    Svg circle(double x, double y, double radius, String style) {
        out.append("<circle cx=\"" + n(x) + "\" cy=\"" + n(y) + "\" r=\"" + n(radius))
                .append("\" " + style + "/>\n");
        return this;
    }

    Svg text(double x, double y, String style, String text) {
        out.append("<text x=\"" + n(x) + "\" y=\"" + n(y) + "\" " + style + ">")
                .append(Html.escape(text))
                .append("</text>\n");
        return this;
    }

    /** To a tenth of a pixel: the same figures give the same bytes. */
    private static String n(double value) {
        BigDecimal tenth = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return (tenth.signum() == 0 ? BigDecimal.ZERO : tenth.stripTrailingZeros()).toPlainString();
    }

    @Override
    public String toString() {
        return out + "</svg>\n";
    }
}
