package io.huiliu.simulate.report;

import io.huiliu.mechanisms.terms.Text;

/**
 * One chart of a page. Its curves are in the page's data; the same figures stand in a table beneath
 * it, for whoever cannot see it.
 *
 * @param kind how report.js draws it
 * @param scenario whose data it draws
 * @param subject of that data, such as {@code pool:value}; empty where the kind says it all
 * @param note what to look for
 */
record Chart(String kind, String scenario, String subject, Text title, Text note, Table table) {

    Html render() {
        return new Html()
                .raw("<figure class=\"chart\"><figcaption>")
                .element("h4", title)
                .element("p", note)
                .raw("</figcaption>")
                .raw("<div class=\"canvas\" role=\"img\" data-kind=\"")
                .raw(Html.escape(kind))
                .raw("\" data-scenario=\"")
                .raw(Html.escape(scenario))
                .raw("\" data-subject=\"")
                .raw(Html.escape(subject))
                .raw("\" data-zh=\"")
                .raw(Html.escape(title.zh() + "。" + note.zh()))
                .raw("\" data-en=\"")
                .raw(Html.escape(title.en() + ". " + note.en()))
                .raw("\"></div><details class=\"figures\"><summary>")
                .text(Phrase.of("The figures as a table", "以表格查看数字"))
                .raw("</summary>")
                .raw(HtmlTable.of(table))
                .raw("</details></figure>\n");
    }
}
