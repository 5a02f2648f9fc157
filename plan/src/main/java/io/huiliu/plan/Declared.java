package io.huiliu.plan;

import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.mechanisms.terms.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what a plan declares from the values of its head. */
final class Declared {
    private Declared() {}

    static Declarations of(Values head, @Nullable List<Kind.Named<Text>> texts) {
        return new Declarations(
                head.find(Head.JOIN_FEE),
                head.find(Head.CUSTODY),
                head.find(Head.CASH_OUT),
                head.find(Head.TRANSFERABLE),
                head.find(Head.PUBLIC_OFFERING),
                head.find(Head.ODDS),
                texts,
                disclosures(head));
    }

    private static Disclosures disclosures(Values head) {
        List<Values> data = head.find(Head.PERSONAL_DATA);
        return new Disclosures(
                head.find(Head.JOIN_REWARD),
                head.find(Head.PUBLISHED),
                head.find(Head.RECORDS_KEPT),
                head.find(Head.CONDITIONAL_ON_GROWTH),
                head.find(Head.FACT_SHEET),
                head.find(Head.VOUCHERS_SOLD),
                head.find(Head.VOUCHERS_SOLD_LAST),
                data == null ? null : data.stream().map(Declared::dataField).toList(),
                head.find(Head.MINORS));
    }

    private static Disclosures.DataField dataField(Values row) {
        return new Disclosures.DataField(
                row.get(Head.DATA_FIELD, ""),
                row.find(Head.DATA_PURPOSE),
                row.get(Head.DATA_CONSENT),
                row.get(Head.DATA_OPT_OUT));
    }
}
