package io.huiliu.cli.imports;

import io.huiliu.cli.imports.Problem.Code;
import io.huiliu.cli.terminal.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who knows whom. People are numbered from 0, in the order of their numbers in the file.
 *
 * @param earlierFriends of each person the friends with a lower number, ascending
 */
record SocialGraph(List<int[]> earlierFriends) {

    int people() {
        return earlierFriends.size();
    }

    /**
     * Reads a CSV of friendships: a header, then two whole numbers a row. Directions, repetitions
     * and friendships with oneself make no difference.
     *
     * @throws ImportException (input) at the first row that is none
     */
    static SocialGraph read(Path file) throws IOException, ImportException {
        var friends = new TreeMap<Long, TreeSet<Long>>();
        try (CsvTable table = CsvTable.open(file, StandardCharsets.UTF_8, ',')) {
            for (CsvTable.Row row = table.next(); row != null; row = table.next()) {
                long[] edge = edge(row);
                long earlier = Math.min(edge[0], edge[1]);
                long later = Math.max(edge[0], edge[1]);
                friends.computeIfAbsent(earlier, person -> new TreeSet<>());
                friends.computeIfAbsent(later, person -> new TreeSet<>()).add(earlier);
            }
            if (friends.isEmpty()) {
                throw ImportException.ofInput(
                        new Problem(
                                table.place(),
                                0,
                                Code.NO_EVENTS,
                                new Words(
                                        "holds no friendships; each row after the header names two"
                                                + " people",
                                        "没有任何好友关系；表头之后每行应写两个人的编号")));
            }
        }
        return numbered(friends);
    }

    private static long[] edge(CsvTable.Row row) throws ImportException {
        List<String> fields = row.fields();
        boolean whole =
                fields.size() == 2 && fields.stream().allMatch(f -> f.strip().matches("\\d{1,18}"));
        if (!whole) {
            throw ImportException.ofInput(
                    row.problem(
                            Code.BAD_VALUE,
                            Words.of(
                                    "is '%s'; two whole numbers are allowed, such as 0,1",
                                    "是“%s”；只能是两个整数，如 0,1", String.join(",", fields))));
        }
        return fields.stream().mapToLong(f -> Long.parseLong(f.strip())).toArray();
    }

    private static SocialGraph numbered(TreeMap<Long, TreeSet<Long>> friends) {
        long[] names = friends.keySet().stream().mapToLong(Long::longValue).toArray();
        List<int[]> earlier = new ArrayList<>(names.length);
        friends.forEach(
                (name, lower) ->
                        earlier.add(
                                lower.stream()
                                        .filter(friend -> !friend.equals(name))
                                        .mapToInt(friend -> Arrays.binarySearch(names, friend))
                                        .toArray()));
        return new SocialGraph(earlier);
    }
}
