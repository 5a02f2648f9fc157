/** {@code huiliu compare}: two settlements side by side. */
@NullMarked
package io.huiliu.cli.compare;

import org.jspecify.annotations.NullMarked;
