package io.huiliu.simulate.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huiliu.simulate.result.Interval;
import io.huiliu.simulate.result.Quantiles;
import io.huiliu.simulate.result.ScenarioResult;
import io.huiliu.simulate.result.ScenarioResult.Cohort;
import io.huiliu.simulate.result.ScenarioResult.Members;
import io.huiliu.simulate.result.ScenarioResult.PoolResult;
import io.huiliu.simulate.result.ScenarioResult.Series;
import java.util.Collection;

/** One scenario's result as JSON. */
final class ResultJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ResultJson() {}

    static ObjectNode of(ScenarioResult result) {
        ObjectNode node = NODES.objectNode();
        node.put("id", result.scenario().id());
        node.set("title", JsonReport.text(result.scenario().title()));
        node.put("hash", result.scenario().hash());
        node.put("start", result.scenario().start().toString());
        node.put("days", result.scenario().days());
        node.put("plan-hash", result.planHash());
        node.put("seed", result.seed());
        node.put("runs", result.runs());
        node.put("planned", result.planned());
        node.put("commands", result.commands());
        node.put("orders", result.orders());
        node.set("ruin", interval(result.ruin()));
        node.set("ruin-day", quantiles(result.ruinDay()));
        node.set("funded-by-later", quantiles(result.fundedByLater()));
        node.set("platform", quantiles(result.platform()));
        node.set("members", members(result.members()));
        ArrayNode pools = node.putArray("pools");
        result.pools().forEach(pool -> pools.add(pool(pool)));
        ArrayNode cohorts = node.putArray("cohorts");
        result.cohorts().forEach(cohort -> cohorts.add(cohort(cohort)));
        ArrayNode series = node.putArray("series");
        result.series().forEach(curve -> series.add(series(curve)));
        return node;
    }

    private static ObjectNode pool(PoolResult pool) {
        ObjectNode node = NODES.objectNode();
        node.put("pool", pool.pool());
        node.set("ruin", interval(pool.ruin()));
        node.set("ruin-day", quantiles(pool.ruinDay()));
        node.set("cash", quantiles(pool.cash()));
        node.set("paid-in", quantiles(pool.paidIn()));
        node.set("paid-out", quantiles(pool.paidOut()));
        node.set("owed", quantiles(pool.owed()));
        node.set("coverage", quantiles(pool.coverage()));
        node.set("least-coverage", quantiles(pool.leastCoverage()));
        node.set("wait-days", quantiles(pool.waitDays()));
        return node;
    }

    private static ObjectNode members(Members members) {
        ObjectNode node = NODES.objectNode();
        node.put("count", members.count());
        node.set("deciles", numbers(members.deciles()));
        node.set("mean", number(members.mean()));
        node.set("nothing", number(members.nothing()));
        node.set("recouped", number(members.recouped()));
        node.set("overall", number(members.overall()));
        return node;
    }

    private static ObjectNode cohort(Cohort cohort) {
        ObjectNode node = NODES.objectNode();
        node.put("month", cohort.month());
        node.set("members", number(cohort.members()));
        node.set("spent", number(cohort.spent()));
        node.set("got", number(cohort.got()));
        node.set("promised", number(cohort.promised()));
        node.set("ratio", quantiles(cohort.ratio()));
        node.set("nothing", number(cohort.nothing()));
        node.set("recouped", number(cohort.recouped()));
        return node;
    }

    static ObjectNode series(Series series) {
        ObjectNode node = NODES.objectNode();
        node.put("id", series.id());
        node.set("label", JsonReport.text(series.label()));
        node.put("unit", series.unit());
        ArrayNode days = node.putArray("days");
        series.days().forEach(days::add);
        node.set("mean", numbers(series.mean()));
        node.set("low", numbers(series.low()));
        node.set("high", numbers(series.high()));
        return node;
    }

    private static ObjectNode interval(Interval interval) {
        ObjectNode node = NODES.objectNode();
        node.put("hits", interval.hits());
        node.put("runs", interval.runs());
        node.set("share", number(interval.share()));
        node.set("low", number(interval.low()));
        node.set("high", number(interval.high()));
        return node;
    }

    static ObjectNode quantiles(Quantiles quantiles) {
        ObjectNode node = NODES.objectNode();
        node.set("mean", number(quantiles.mean()));
        node.set("p10", number(quantiles.p10()));
        node.set("p50", number(quantiles.p50()));
        node.set("p90", number(quantiles.p90()));
        return node;
    }

    static ArrayNode numbers(Collection<Double> values) {
        ArrayNode node = NODES.arrayNode();
        values.forEach(value -> node.add(number(value)));
        return node;
    }

    /** JSON has neither NaN nor infinity. */
    static JsonNode number(double value) {
        return Double.isFinite(value)
                ? NODES.numberNode(value)
                : Double.isNaN(value)
                        ? NODES.nullNode()
                        : NODES.textNode(value > 0 ? "Infinity" : "-Infinity");
    }
}
