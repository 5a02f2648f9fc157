/**
 * Ranks, appraisal and pay of promoters 商务 (mechanisms.md §7; source 001), monthly, on the points
 * of the orders that count for each promoter. Whose order counts for whom, and the points of a
 * month, are facts that the engine keeps.
 *
 * <p>Invariants: everything is paid out of one pool, {@code pool:<name>}, and never more than it
 * holds; what it cannot pay stays owed, is told, and is paid first, oldest first; the mentoring of
 * one mentee's month is never more than the rate of all its points, however many mentors share it;
 * a mentor below the threshold is paid on no more points in a month than its own; ranks of one
 * month are those by which all of it is paid, and change only when everyone was paid.
 */
@NullMarked
package io.huiliu.mechanisms.promoterrank;

import org.jspecify.annotations.NullMarked;
