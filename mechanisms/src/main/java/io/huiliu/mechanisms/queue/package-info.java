/**
 * {@code queue} 工会排队: every order pays into one pool, and every larger one queues a claim on it;
 * claims wait out a lock and are then paid whole, first come first served, while a member's own
 * claims are paid sooner by what those it referred buy (mechanisms.md §4; source 004).
 *
 * <p>What holds: claim tokens outstanding are the sum of what open claims still await, to the fen
 * and for each member; a claim is paid in the order of (unlock day, sequence) and never in part,
 * except by acceleration; what a claim was paid and still awaits is what its order earned; the pool
 * pays what it holds and no more.
 */
@NullMarked
package io.huiliu.mechanisms.queue;

import org.jspecify.annotations.NullMarked;
