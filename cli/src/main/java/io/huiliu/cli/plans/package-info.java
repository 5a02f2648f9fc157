/** Plan files for people: finding them, checking them, starting new ones. */
@NullMarked
package io.huiliu.cli.plans;

import org.jspecify.annotations.NullMarked;
