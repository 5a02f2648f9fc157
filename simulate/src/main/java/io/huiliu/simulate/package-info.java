/**
 * What a plan does before anybody joins it: agents buy, invite, sell and leave day by day, by
 * commands into the very engine that would run the plan. The same plan, scenario and seed give the
 * same results on any number of threads.
 *
 * <p>{@code scenario} says what the agents do, {@code run} lets them do it, {@code result} is what
 * came out, {@code report} shows it.
 */
@NullMarked
package io.huiliu.simulate;

import org.jspecify.annotations.NullMarked;
