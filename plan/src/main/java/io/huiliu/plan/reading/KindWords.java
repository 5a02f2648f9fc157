package io.huiliu.plan.reading;

import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.Param;
import io.huiliu.mechanisms.terms.Text;
import java.util.Map;

/** Says in both languages what a kind looks like in a file, for messages and for the reference. */
public final class KindWords {
    private static final Map<String, Text> SCALARS =
            Map.ofEntries(
                    Map.entry("share", new Text("比例", "a share")),
                    Map.entry("portion", new Text("比例", "a share")),
                    Map.entry("rate", new Text("比率", "a rate")),
                    Map.entry("money", new Text("金额", "an amount")),
                    Map.entry("points", new Text("积分数", "a number of points")),
                    Map.entry("price", new Text("价格", "a price")),
                    Map.entry("days", new Text("天数", "a number of days")),
                    Map.entry("duration", new Text("时长", "a duration")),
                    Map.entry("multiple", new Text("倍数", "a multiple")),
                    Map.entry("daily rate", new Text("日比率", "a rate a day")),
                    Map.entry("number", new Text("数", "a number")),
                    Map.entry("count", new Text("整数", "a whole number")),
                    Map.entry("text", new Text("文本", "a text")),
                    Map.entry("name", new Text("名称", "a name")),
                    Map.entry("range", new Text("范围", "a range")),
                    Map.entry("date", new Text("日期", "a date")),
                    Map.entry("term", new Text("期限", "a time")),
                    Map.entry("sale", new Text("售卖方式", "a way of selling")),
                    Map.entry("time-zone", new Text("时区", "a time zone")));

    private KindWords() {}

    /**
     * "a share such as '20% of concession'", "one of consumer, merchant", "a list of at most 3,
     * each …".
     */
    public static Text of(Kind<?> kind) {
        return switch (kind) {
            case Kind.Scalar<?> scalar -> scalar(scalar);
            case Kind.ListOf<?> list -> {
                Text item = of(list.item());
                yield new Text(
                        "列表，最多 " + list.max() + " 项，每项为" + item.zh(),
                        "a list of at most " + list.max() + ", each " + item.en());
            }
            case Kind.TableOf table -> {
                Text row = row(table);
                yield new Text(
                        "列表，最多 " + table.max() + " 项，每项为" + row.zh(),
                        "a list of at most " + table.max() + ", each " + row.en());
            }
            case Kind.MapOf<?> map -> {
                Text value = of(map.value());
                yield new Text(
                        "从名称到值的映射，每个值为" + value.zh(), "a map from names, each to " + value.en());
            }
            case Kind.ByClass<?> byClass -> {
                Text value = of(byClass.value());
                yield new Text(
                        value.zh() + "，或按订单类别的映射（含 default）",
                        value.en() + ", or a map by order class with a default");
            }
        };
    }

    /** The columns of a table's row. */
    public static Text row(Kind.TableOf table) {
        String keys = String.join(", ", table.columns().stream().map(Param::key).toList());
        return new Text("含键 " + keys + " 的映射", "a map of " + keys);
    }

    /** What a node is, where it is not what it should be. */
    public static Text shape(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> {
                String shown = Paths.quoted(scalar.text());
                yield scalar.isEmpty() ? new Text("空值", "empty") : new Text(shown, shown);
            }
            case Node.Sequence sequence -> new Text("列表", "a list");
            case Node.Mapping mapping -> new Text("映射", "a map");
            case Node.Broken broken -> new Text("无法读取", "unreadable");
        };
    }

    private static Text scalar(Kind.Scalar<?> scalar) {
        if (!scalar.choices().isEmpty()) {
            return Wording.oneOf(scalar.choices());
        }
        Text name =
                SCALARS.getOrDefault(scalar.name(), new Text(scalar.name(), "a " + scalar.name()));
        String example = " '" + scalar.example() + "'";
        return new Text(name.zh() + "，如" + example, name.en() + " such as" + example);
    }
}
