package dev.espalier.access;

/// What the procedure comes to, and through what.
///
/// @param verdict Allowed or one of the two kinds of denial
/// @param level counted from the root, when an SCP or RCP decides
record Decision(Verdict verdict, By by, int level) {
    /// What decides (rule R114).
    enum By {
        /// A fixed rule of the operation.
        API,
        RCP,
        SCP,
        /// The resource's policy, or the trust policy of a role.
        RESOURCE,
        IDENTITY,
        BOUNDARY,
        SESSION,
        /// The root user's own power.
        ROOT,
        IDENTITY_AND_RESOURCE,
        ROOT_AND_RESOURCE
    }

    static Decision allowed(By by) {
        return new Decision(Verdict.ALLOWED, by, 0);
    }

    static Decision silent(By by) {
        return new Decision(Verdict.IMPLICITLY_DENIED, by, 0);
    }

    static Decision denied(By by) {
        return new Decision(Verdict.EXPLICITLY_DENIED, by, 0);
    }

    boolean isAllowed() {
        return verdict == Verdict.ALLOWED;
    }
}
