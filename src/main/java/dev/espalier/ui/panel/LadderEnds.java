package dev.espalier.ui.panel;

import dev.espalier.access.Answer;
import dev.espalier.access.Principals;
import dev.espalier.access.Verdict;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.Role;
import java.util.ArrayList;
import java.util.Optional;

/// What stands at both ends of the ladder: who asks, and what comes of it.
///
/// @param member who asks, if drawn
/// @param asker the same with what matters about them: "nora · Management, user of the management account"
/// @param result "Denied"
record LadderEnds(Optional<MemberId> member, String asker, Verdict verdict, String result) {
    static LadderEnds of(Design design, Answer answer, Names names) {
        var principal = answer.question().principal();
        var member = Principals.find(design, principal);
        var facts = new ArrayList<String>();
        facts.add(member.map(names::inAccount).orElseGet(() -> Names.shortArn(principal)));
        facts.add(member.map(who -> kind(design, who)).orElseGet(() -> Words.text("ends.notDrawn")));
        if (answer.question().session().isPresent()) {
            facts.add(Words.text("ends.session"));
        }
        return new LadderEnds(
                member,
                String.join(", ", facts),
                answer.verdict(),
                Words.text("verdict." + answer.verdict().name()));
    }

    private static String kind(Design design, MemberId who) {
        var kind = switch (who) {
            case UserId _ -> "user";
            case GroupId _ -> "group";
            case RoleId role -> isServiceLinked(design, role) ? "serviceLinked" : "role";
            case ResourceId _ -> "resource";
            case RootUserId _ -> "rootUser";
        };
        boolean isManagement = design.organization().managementAccountId().equals(who.account());
        var words = Words.text("ends." + kind);
        return isManagement ? Words.text("ends.management", words) : words;
    }

    private static boolean isServiceLinked(Design design, RoleId role) {
        return DesignIndex.of(design).role(role).filter(Role::isServiceLinked).isPresent();
    }
}
