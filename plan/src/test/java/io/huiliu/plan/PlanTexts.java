package io.huiliu.plan;

import java.util.List;

/** Plan texts of these tests, compiled with their own mechanisms. */
final class PlanTexts {
    private PlanTexts() {}

    static PlanFile.Compiled read(String text) {
        return PlanFile.read("p.yaml", text, BucketTerms.FORMS);
    }

    /** A right head, and one bucket with the parameters given. */
    static String bucket(String parameters) {
        return "plan: p\nconcession: 10%..20%\nmechanisms:\n  - bucket:\n" + parameters.indent(6);
    }

    static BucketTerms onlyBucket(String text) {
        return (BucketTerms) read(text).orThrow().mechanisms().getFirst();
    }

    /** All mistakes, in English, without the file's name. */
    static List<String> mistakes(String text) {
        return read(text).diagnostics().stream()
                .map(d -> d.english().substring("p.yaml:".length()))
                .toList();
    }

    /** The same in Chinese. */
    static List<String> mistakesInChinese(String text) {
        return read(text).diagnostics().stream()
                .map(d -> d.chinese().substring("p.yaml:".length()))
                .toList();
    }
}
