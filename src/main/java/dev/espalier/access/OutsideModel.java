package dev.espalier.access;

import java.util.ArrayList;
import java.util.List;

/// What answers leave out (rule R118).
final class OutsideModel {
    private OutsideModel() {}

    static List<Reason> of(Request request) {
        var reasons = new ArrayList<Reason>();
        reasons.add(Reason.of(ReasonCode.OUTSIDE_MODEL));
        switch (request.service()) {
            case "s3" -> reasons.add(Reason.of(ReasonCode.OUTSIDE_MODEL_S3));
            case "kms" -> reasons.add(Reason.of(ReasonCode.OUTSIDE_MODEL_KMS));
            default -> {
                return reasons;
            }
        }
        return reasons;
    }
}
