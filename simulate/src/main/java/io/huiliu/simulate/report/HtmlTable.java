package io.huiliu.simulate.report;

import java.util.List;

/** A table as HTML, that scrolls within its own box where the page is narrow. */
final class HtmlTable {
    private static final int MANY = 11;

    private HtmlTable() {}

    static String of(Table table) {
        Html html = new Html();
        html.raw("<div class=\"scroll\" tabindex=\"0\"><table" + wide(table) + "><caption>")
                .text(table.caption())
                .raw("</caption><thead><tr>");
        for (Table.Column column : table.columns()) {
            html.raw("<th scope=\"col\"" + type(column) + ">").text(column.label()).raw("</th>");
        }
        html.raw("</tr></thead><tbody>\n");
        table.rows().forEach(row -> row(html, table, row));
        return html.raw("</tbody></table></div>\n").toString();
    }

    /** On paper, where nothing scrolls, a table of many columns is set smaller. */
    private static String wide(Table table) {
        return table.columns().size() > MANY ? " class=\"wide\"" : "";
    }

    private static void row(Html html, Table table, List<Cell> cells) {
        html.raw("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            String tag = i == 0 ? "th scope=\"row\"" : "td";
            html.raw("<" + tag + type(table.columns().get(i)) + ">");
            cell(html, cells.get(i));
            html.raw(i == 0 ? "</th>" : "</td>");
        }
        html.raw("</tr>\n");
    }

    private static void cell(Html html, Cell cell) {
        Grade grade = cell.grade();
        if (grade == null) {
            html.text(cell.text());
        } else {
            html.raw("<span class=\"" + HtmlReport.type(grade) + "\">")
                    .raw("<span aria-hidden=\"true\">" + Titles.mark(grade) + "</span> ")
                    .text(cell.text())
                    .raw("</span>");
        }
    }

    private static String type(Table.Column column) {
        return column.numeric() ? " class=\"n\"" : "";
    }
}
