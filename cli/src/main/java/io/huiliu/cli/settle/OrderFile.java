package io.huiliu.cli.settle;

import io.huiliu.cli.output.Csv;
import io.huiliu.cli.output.OutputFolder;
import io.huiliu.cli.results.ResultFolder;
import io.huiliu.engine.Command;
import io.huiliu.engine.CommandType;
import io.huiliu.engine.Field;
import io.huiliu.money.Decimals;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Writes what orders stated that no transfer shows and that their arithmetic needs: weight, cost,
 * distribution, and the number drawn for them. An order without any of it has no row, and there is
 * no file without a row.
 */
final class OrderFile implements Closeable {
    private static final String HEAD = "at,order,cause,weight,cost,distribution,draw\n";
    private static final int WEIGHT_DECIMALS = 6;

    private final OutputFolder folder;
    private final InstantText instants;
    private final boolean mark;
    private final StringBuilder line = new StringBuilder();
    private @Nullable OutputStream out;

    OrderFile(OutputFolder folder, ZoneId zone, boolean mark) {
        this.folder = folder;
        this.instants = new InstantText(zone);
        this.mark = mark;
    }

    /** Takes a command that took effect. */
    void take(Command command) throws IOException {
        CommandType type = command.type();
        if (type == CommandType.WEIGHT) {
            write(command, command.text(Field.ORDER));
        } else if ((type == CommandType.ORDER || type == CommandType.REDEEM)
                && statesMore(command)) {
            write(command, command.id());
        }
    }

    private static boolean statesMore(Command command) {
        return command.has(Field.WEIGHT)
                || command.has(Field.COST)
                || command.has(Field.DISTRIBUTION)
                || command.draw() != 0;
    }

    private void write(Command command, String order) throws IOException {
        line.setLength(0);
        line.append(instants.text(command.at())).append(',');
        Csv.append(line, order);
        Csv.append(line.append(','), command.id());
        line.append(',');
        if (command.has(Field.WEIGHT)) {
            line.append(weight(command.number(Field.WEIGHT)));
        }
        fen(command, Field.COST);
        fen(command, Field.DISTRIBUTION);
        line.append(',');
        if (command.draw() != 0) {
            line.append(Long.toUnsignedString(command.draw()));
        }
        opened().write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String weight(long ppm) {
        return ppm == Field.HOLD ? "hold" : Decimals.format(ppm, WEIGHT_DECIMALS);
    }

    private void fen(Command command, Field field) {
        line.append(',');
        if (command.has(field)) {
            Decimals.append(line, command.number(field), 2);
        }
    }

    private OutputStream opened() throws IOException {
        OutputStream to = out;
        if (to == null) {
            to = folder.file(ResultFolder.ORDERS);
            to.write(((mark ? Csv.MARK : "") + HEAD).getBytes(StandardCharsets.UTF_8));
            out = to;
        }
        return to;
    }

    @Override
    public void close() throws IOException {
        OutputStream written = out;
        if (written != null) {
            written.close();
        }
    }
}
