@NullMarked
package io.huiliu.money;

import org.jspecify.annotations.NullMarked;
