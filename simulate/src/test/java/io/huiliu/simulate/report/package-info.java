@NullMarked
package io.huiliu.simulate.report;

import org.jspecify.annotations.NullMarked;
