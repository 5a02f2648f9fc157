@NullMarked
package io.huiliu.simulate.study;

import org.jspecify.annotations.NullMarked;
