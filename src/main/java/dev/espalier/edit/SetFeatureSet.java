package dev.espalier.edit;

import dev.espalier.design.Design;
import dev.espalier.design.FeatureSet;

/// Chooses between all features and consolidated billing. Attachments stay, but have an effect with all features only
/// (rule R4).
public record SetFeatureSet(FeatureSet featureSet) implements Edit {
    @Override
    public EditResult applyTo(Design design) {
        return Ruling.start()
                .then(() -> design.withOrganization(design.organization().withFeatureSet(featureSet)));
    }

    @Override
    public String label(Design before) {
        return Words.text("label.features." + featureSet);
    }
}
