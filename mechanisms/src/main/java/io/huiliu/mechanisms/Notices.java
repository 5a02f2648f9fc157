package io.huiliu.mechanisms;

/** Takes notices. */
public interface Notices {
    /**
     * A notice of a mechanism.
     *
     * @param values as {@link Notice#fields()} names them; members and regions as indices, money
     *     and points in units
     */
    void post(String mechanism, Notice notice, long... values);
}
