package io.huiliu.policy.model;

import io.huiliu.mechanisms.Terms;
import io.huiliu.mechanisms.blindbox.BlindBoxTerms;
import io.huiliu.mechanisms.differential.DifferentialTerms;
import io.huiliu.mechanisms.promoterrank.PromoterRankTerms;
import io.huiliu.mechanisms.terms.Kind;
import io.huiliu.mechanisms.terms.Text;
import io.huiliu.plan.Plan;
import io.huiliu.plan.reading.Paths;
import java.util.ArrayList;
import java.util.List;

/**
 * A name, a title or a text of a plan.
 *
 * @param path its place in the plan
 */
public record TextModel(String path, String value) {

    static List<TextModel> of(Plan plan) {
        List<TextModel> texts = new ArrayList<>();
        texts.add(new TextModel("plan", plan.id()));
        both("title", plan.title(), texts);
        for (int i = 0; i < plan.mechanisms().size(); i++) {
            names("mechanisms[" + i + "]", plan.mechanisms().get(i), texts);
        }
        List<Kind.Named<Text>> declared = plan.declarations().texts();
        for (Kind.Named<Text> named : declared == null ? List.<Kind.Named<Text>>of() : declared) {
            String path = Paths.key("texts", named.name());
            texts.add(new TextModel(path, named.name()));
            both(path, named.value(), texts);
        }
        return texts;
    }

    private static void both(String path, Text text, List<TextModel> into) {
        into.add(new TextModel(path + ".zh", text.zh()));
        if (!text.en().equals(text.zh())) {
            into.add(new TextModel(path + ".en", text.en()));
        }
    }

    private static void names(String path, Terms terms, List<TextModel> into) {
        into.add(new TextModel(path + ".name", terms.name()));
        switch (terms) {
            case BlindBoxTerms box -> {
                for (int i = 0; i < box.prizes().size(); i++) {
                    String at = path + ".prizes[" + i + "].name";
                    into.add(new TextModel(at, box.prizes().get(i).name()));
                }
            }
            case PromoterRankTerms promoters -> {
                for (int i = 0; i < promoters.ranks().size(); i++) {
                    String at = path + ".ranks[" + i + "].name";
                    into.add(new TextModel(at, promoters.ranks().get(i).name()));
                }
            }
            case DifferentialTerms ranked ->
                    ranked.ranks()
                            .forEach(
                                    rank ->
                                            into.add(
                                                    new TextModel(
                                                            Paths.key(path + ".ranks", rank.name()),
                                                            rank.name())));
            default -> {}
        }
    }
}
