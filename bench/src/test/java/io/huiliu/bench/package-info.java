@NullMarked
package io.huiliu.bench;

import org.jspecify.annotations.NullMarked;
