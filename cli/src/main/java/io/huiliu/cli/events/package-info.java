/**
 * Event files (plans.md, An event file): JSON Lines become commands in their binary form, and every
 * fault in them is told with its place, what is allowed and what to do.
 */
@NullMarked
package io.huiliu.cli.events;

import org.jspecify.annotations.NullMarked;
