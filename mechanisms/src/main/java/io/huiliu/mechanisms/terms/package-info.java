/**
 * How a mechanism states the parameters that a plan file may give it: each with its key, kind,
 * default, bounds, and title and help in Chinese and English. The plan language reads files by
 * these forms, publishes them as JSON Schema and renders them as documentation; a mechanism reads
 * its typed terms from them.
 */
@NullMarked
package io.huiliu.mechanisms.terms;

import org.jspecify.annotations.NullMarked;
