package io.huiliu.simulate.report;

import io.huiliu.analysis.Analysis;
import io.huiliu.analysis.Figure;
import io.huiliu.analysis.Outlook;
import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.result.ScenarioResult.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prices of value points, each beside the volume that it takes to double it. */
final class PriceSection {
    static final String PRICE = ".price";

    private PriceSection() {}

    /** A value pool, by what its price follows from. */
    record Priced(String pool, double volumeToDouble) {
        String series() {
            return "pool:" + pool + PRICE;
        }
    }

    /** Those that closed forms know of, in plan order. */
    static List<Priced> pools(Analysis analysis) {
        List<Priced> pools = new ArrayList<>();
        for (Outlook outlook : analysis.outlooks()) {
            Figure doubles = outlook.figure("volume-to-double");
            if (doubles != null) {
                pools.add(new Priced(outlook.mechanism(), doubles.value()));
            }
        }
        return pools;
    }

    static Section of(FactSheet sheet) {
        Table.Builder table =
                Table.titled("prices", "Price, and what doubles it", "价格，以及翻一倍需要多少业绩")
                        .words("pool", "pool", "资金池")
                        .figures("volume-to-double", "all volume so far ×", "至今全部业绩 ×")
                        .words("scenario", "scenario", "情景")
                        .figures("price", "price at the end", "期末价格");
        for (Priced pool : pools(sheet.analysis())) {
            Cell doubles = Cell.multiple(pool.volumeToDouble());
            if (sheet.results().isEmpty()) {
                table.row(
                        Cell.of(pool.pool()),
                        doubles,
                        Cell.of(Numbers.NONE),
                        Cell.share(Double.NaN));
            }
            for (ScenarioResult result : sheet.results()) {
                Cell price = Cell.yuan(lastPrice(result, pool).orElse(Double.NaN));
                table.row(Cell.of(pool.pool()), doubles, Cell.of(result.scenario().title()), price);
            }
        }
        return new Section(
                "prices",
                Phrase.of("Price and volume", "价格与业绩"),
                Phrase.of(
                        "A price that never falls is not a gain: to double it once more, all volume"
                                + " there has ever been must come again so many times over.",
                        "价格不跌不等于赚到：要再翻一倍，需要有史以来的全部业绩再来这么多倍。"),
                List.of(table.build()));
    }

    private static Optional<Double> lastPrice(ScenarioResult result, Priced pool) {
        return result.series().stream()
                .filter(series -> series.id().equals(pool.series()))
                .map(Series::mean)
                .filter(mean -> !mean.isEmpty())
                .map(List::getLast)
                .findFirst();
    }
}
