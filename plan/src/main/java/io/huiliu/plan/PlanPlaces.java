package io.huiliu.plan;

import io.huiliu.plan.reading.Node;
import io.huiliu.plan.reading.NodeReader;
import io.huiliu.plan.reading.Paths;
import io.huiliu.plan.reading.Report;
import java.util.HashMap;
import java.util.Map;

/**
 * Where in its file each value of a plan stands: {@code mechanisms[0].cap} to line and column. A
 * path that the file does not write, such as that of a default, leads to the nearest thing around
 * it that the file does.
 */
public final class PlanPlaces {
    private final Map<String, Node.Place> places = new HashMap<>();

    private PlanPlaces() {}

    /** The places of a plan's source. */
    public static PlanPlaces of(Plan plan) {
        PlanPlaces places = new PlanPlaces();
        Node root = NodeReader.read(plan.source(), new Report(plan.id()));
        places.places.put("", Node.Place.START);
        if (root instanceof Node.Mapping mapping) {
            places.head(mapping);
        }
        return places;
    }

    /** The place of a path, or of the nearest one around it. */
    public Node.Place find(String path) {
        String at = path;
        Node.Place place = places.get(at);
        while (place == null) {
            at = around(at);
            place = places.get(at);
        }
        return place;
    }

    private static String around(String path) {
        int dot = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return dot < 0 ? "" : path.substring(0, dot);
    }

    private void head(Node.Mapping root) {
        for (Node.Entry entry : root.entries()) {
            String key = entry.key().text();
            put(key, entry.key().place());
            if (key.equals(Head.MECHANISMS) && entry.value() instanceof Node.Sequence sequence) {
                mechanisms(sequence);
            } else {
                inside(entry.value(), key);
            }
        }
    }

    /** The kind of a mechanism is not part of its values' paths. */
    private void mechanisms(Node.Sequence sequence) {
        for (int i = 0; i < sequence.items().size(); i++) {
            String path = Head.MECHANISMS + "[" + i + "]";
            Node item = sequence.items().get(i);
            put(path, item.place());
            if (item instanceof Node.Mapping mapping && !mapping.entries().isEmpty()) {
                inside(mapping.entries().getFirst().value(), path);
            }
        }
    }

    private void inside(Node node, String path) {
        switch (node) {
            case Node.Mapping mapping -> {
                for (Node.Entry entry : mapping.entries()) {
                    String at = Paths.key(path, entry.key().text());
                    put(at, entry.key().place());
                    inside(entry.value(), at);
                }
            }
            case Node.Sequence sequence -> {
                for (int i = 0; i < sequence.items().size(); i++) {
                    Node item = sequence.items().get(i);
                    put(path + "[" + i + "]", item.place());
                    inside(item, path + "[" + i + "]");
                }
            }
            case Node.Scalar scalar -> {}
            case Node.Broken broken -> {}
        }
    }

    private void put(String path, Node.Place place) {
        places.putIfAbsent(path, place);
    }
}
