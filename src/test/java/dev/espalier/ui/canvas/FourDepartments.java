package dev.espalier.ui.canvas;

import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OuId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.RootId;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.ReadResult;
import java.nio.file.Path;

/// The reference sample and what the tests point at in it.
final class FourDepartments {
    static final RootId ROOT = new RootId("r-ab12");
    static final OuId PEOPLE = new OuId("ou-ab12-people01");
    static final AccountId HR = new AccountId("444444444444");
    static final AccountId LEGAL = new AccountId("555555555555");
    static final AccountId MANAGEMENT = new AccountId("111111111111");
    static final AccountId FINANCE = new AccountId("222222222222");
    static final UserId HANA = new UserId(HR, "hana");
    static final UserId TOM = new UserId(HR, "tom");
    static final GroupId ADMINS = new GroupId(HR, "Admins");
    static final OrganizationPolicyId NO_DATABASES =
            new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "PeopleNoDatabases");

    private FourDepartments() {}

    static Design design() {
        try {
            if (DesignFile.read(Path.of("samples", "four-departments.json")) instanceof ReadResult.Opened opened) {
                return opened.design();
            }
        } catch (DesignFileException problem) {
            throw new AssertionError("the sample cannot be read", problem);
        }
        throw new AssertionError("the sample is refused");
    }
}
