@NullMarked
package io.huiliu.cli.tune;

import org.jspecify.annotations.NullMarked;
