package io.huiliu.simulate.report;

import io.huiliu.mechanisms.terms.Text;

/** What all pages share: a head that lets nothing be fetched, the switch of languages, scripts. */
final class Page {
    private Page() {}

    /**
     * Begins a page, up to its body.
     *
     * @param chinese the language that it opens in
     * @param meta further elements of the head, as markup
     */
    static void begin(Html html, Text title, boolean chinese, String meta) {
        html.raw("<!DOCTYPE html>\n<html lang=\"" + (chinese ? "zh-CN" : "en") + "\">\n<head>\n")
                .raw("<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
                .raw(" style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:\">\n")
                .raw(meta)
                .raw("<title>" + Html.escape(chinese ? title.zh() : title.en()))
                .raw("</title>\n<style>\n")
                .raw(Asset.own("report.css"))
                .raw("</style>\n</head>\n<body>\n");
    }

    /** The product's name, and the buttons: that of the language and what a page adds. */
    static void brand(Html html, String buttons) {
        html.raw("<p class=\"brand\">")
                .text(Phrase.of("Huiliu", "回流"))
                .raw("</p>\n<div class=\"tools\">")
                .raw("<button type=\"button\" id=\"language\" class=\"js\">")
                .raw("<span class=\"zh\" lang=\"en\">English</span>")
                .raw("<span class=\"en\" lang=\"zh-CN\">中文</span></button>")
                .raw(buttons)
                .raw("</div>\n");
    }

    /**
     * Ends a page with its charts' data and scripts.
     *
     * @param json what the script draws
     * @param script the name of its file
     */
    static void end(Html html, String json, String script) {
        html.raw("<script type=\"application/json\" id=\"data\">")
                .raw(Html.inScript(json))
                .raw("</script>\n<script>")
                .raw(Asset.echarts())
                .raw("</script>\n<script>\n")
                .raw(Asset.own(script))
                .raw("</script>\n</body>\n</html>\n");
    }
}
