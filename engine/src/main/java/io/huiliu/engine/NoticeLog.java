package io.huiliu.engine;

import io.huiliu.mechanisms.Notice;
import io.huiliu.mechanisms.Notices;
import java.util.ArrayList;
import java.util.List;

/** The notices since they were last read. */
public final class NoticeLog implements Notices {
    /**
     * One notice.
     *
     * @param atMillis UTC instant
     * @param day the business day, as epoch day
     */
    public record Entry(long atMillis, int day, String mechanism, Notice notice, long[] values) {}

    private final Register register;
    private final List<Entry> entries = new ArrayList<>();
    private boolean muted;

    NoticeLog(Register register) {
        this.register = register;
    }

    @Override
    public void post(String mechanism, Notice notice, long... values) {
        if (!muted) {
            entries.add(new Entry(register.now(), register.today(), mechanism, notice, values));
        }
    }

    /** A muted log takes nothing. */
    public void mute(boolean on) {
        muted = on;
    }

    public List<Entry> entries() {
        return entries;
    }

    public void clear() {
        entries.clear();
    }
}
