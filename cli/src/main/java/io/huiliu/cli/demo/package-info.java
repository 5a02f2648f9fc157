/** What the demonstration runs on: a town that does not exist, drawn from a seed. */
@NullMarked
package io.huiliu.cli.demo;

import org.jspecify.annotations.NullMarked;
