package io.huiliu.mechanisms;

import io.huiliu.mechanisms.queue.QueueTerms;
import io.huiliu.mechanisms.redpacket.RedPacketTerms;
import io.huiliu.mechanisms.releaseschedule.ReleaseScheduleTerms;
import io.huiliu.mechanisms.terms.Form;
import io.huiliu.mechanisms.valuepool.ValuePoolTerms;
import java.util.List;

/**
 * The one list of all mechanisms. Adding a mechanism adds its folder and its line here; plan files,
 * their schema and the reference tables follow from the forms.
 */
public final class Mechanisms {
    /** In the order in which the documents present them. */
    public static final List<Form<? extends Terms>> ALL =
            List.of(
                    ValuePoolTerms.FORM,
                    QueueTerms.FORM,
                    RedPacketTerms.FORM,
                    ReleaseScheduleTerms.FORM);

    private Mechanisms() {}
}
