@NullMarked
package io.huiliu.ledger;

import org.jspecify.annotations.NullMarked;
