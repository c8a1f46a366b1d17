// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.probe;

import javax.sql.DataSource;
import org.tongban.cases.CaseService;
import org.tongban.cases.DraftService;
import org.tongban.hall.HallService;
import org.tongban.matter.MatterRegistry;
import org.tongban.tracking.TrackingService;
import org.tongban.vault.Vault;

/**
 * What is measured, and what is needed to measure it.
 *
 * @param cases files, acts and lists
 * @param drafts prepare
 * @param tracking follows
 * @param matters know the matter
 * @param halls the tree
 * @param vault seals what is loaded
 * @param source of the cases
 */
record Services(
        CaseService cases,
        DraftService drafts,
        TrackingService tracking,
        MatterRegistry matters,
        HallService halls,
        Vault vault,
        DataSource source) {}
