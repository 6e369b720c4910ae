package dev.espalier.review;

import dev.espalier.design.Design;
import java.util.List;

/// Looks a whole design over: counts and sizes against the quotas the design is held to (rules R2 to R9, R16, R17),
/// names and ids (rules R14, R15), and every policy document as the kind of policy it is (rules R32 to R56), with what
/// the catalog knows about it.
///
/// A function of the design, in time linear in its size: equal documents are looked at once.
public final class DesignReview {
    private DesignReview() {}

    /// Everything wrong or odd, in the order of the design file.
    public static List<Finding> of(Design design) {
        return Review.of(design).findings();
    }
}
