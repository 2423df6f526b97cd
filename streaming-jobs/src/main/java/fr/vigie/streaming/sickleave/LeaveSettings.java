package fr.vigie.streaming.sickleave;

import fr.vigie.streaming.sickleave.account.AccountSharingSettings;
import fr.vigie.streaming.sickleave.account.AccountTakeoverSettings;
import fr.vigie.streaming.sickleave.amount.AllowanceAmountSettings;
import fr.vigie.streaming.sickleave.claims.DoubleClaimSettings;
import fr.vigie.streaming.sickleave.prescriber.PrescriberSettings;
import fr.vigie.streaming.sickleave.shell.ShellEmployerSettings;
import fr.vigie.streaming.sickleave.tele.TeleLeaveSettings;
import java.io.Serializable;

/**
 * Settings of the further detectors of daily allowances.
 *
 * @param amount amounts of allowances
 * @param tele leaves by teleconsultation and prolongations by others
 * @param claims days claimed for an employer who declares nothing
 * @param sharing shared accounts
 * @param takeover accounts taken over
 * @param prescriber leaves under a usurped name
 * @param shell shell employers
 */
public record LeaveSettings(
        AllowanceAmountSettings amount,
        TeleLeaveSettings tele,
        DoubleClaimSettings claims,
        AccountSharingSettings sharing,
        AccountTakeoverSettings takeover,
        PrescriberSettings prescriber,
        ShellEmployerSettings shell)
        implements Serializable {

    /** The starting values. */
    public static LeaveSettings defaults() {
        return new LeaveSettings(
                AllowanceAmountSettings.defaults(),
                TeleLeaveSettings.defaults(),
                DoubleClaimSettings.defaults(),
                AccountSharingSettings.defaults(),
                AccountTakeoverSettings.defaults(),
                PrescriberSettings.defaults(),
                ShellEmployerSettings.defaults());
    }
}
