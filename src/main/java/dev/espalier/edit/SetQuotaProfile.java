package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.QuotaProfile;

/// Chooses the quotas that the design is held to. What is drawn already stays, also when it is too much now.
public record SetQuotaProfile(QuotaProfile quotaProfile) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return Ruling.start().then(() -> design.withQuotaProfile(quotaProfile));
    }

    @Override
    public String label(Design before) {
        return Words.text("label.quotas." + quotaProfile);
    }
}
