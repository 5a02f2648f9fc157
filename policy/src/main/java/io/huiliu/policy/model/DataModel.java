package io.huiliu.policy.model;

import io.huiliu.plan.Disclosures;
import io.huiliu.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * One field of personal data that a plan declares.
 *
 * @param path its place in the plan
 */
public record DataModel(String path, Disclosures.DataField field) {

    static List<DataModel> of(Plan plan) {
        List<Disclosures.DataField> fields = plan.declarations().disclosures().personalData();
        List<DataModel> data = new ArrayList<>();
        for (int i = 0; fields != null && i < fields.size(); i++) {
            data.add(new DataModel("personal-data[" + i + "]", fields.get(i)));
        }
        return data;
    }

    String purpose() {
        String purpose = field.purpose();
        return purpose == null ? "" : purpose.strip();
    }
}
