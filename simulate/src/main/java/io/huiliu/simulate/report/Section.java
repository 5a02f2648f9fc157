package io.huiliu.simulate.report;

import io.huiliu.mechanisms.terms.Text;
import java.util.List;

/**
 * One part of a fact sheet.
 *
 * @param id kebab-case, unique in the document
 * @param lead what it says in one or two sentences
 * @param tables those that have rows
 */
public record Section(String id, Text title, Text lead, List<Table> tables) {
    public Section {
        tables = tables.stream().filter(table -> !table.isEmpty()).toList();
    }
}
