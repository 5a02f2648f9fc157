package io.huiliu.cli.imports;

import java.nio.charset.StandardCharsets;

/**
 * A hash that is the same on every machine and in every version: FNV-1a over UTF-8, then the
 * finishing steps of SplitMix64, without which short ids differ too little. Changing it changes
 * every imported file that has drawn rates or referrers.
 */
final class StableHash {
    private StableHash() {}

    /** A number from 0 to bound − 1 that depends on the text alone. */
    static int below(int bound, String text) {
        return (int) Long.remainderUnsigned(of(text), bound);
    }

    /** 64 bits that depend on the text alone. */
    static long of(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }
}
