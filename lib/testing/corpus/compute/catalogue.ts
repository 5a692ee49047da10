import { codesOf, type Catalogue } from "../failure-mode.ts";
import { agentPoolDemandedOfKarpenter } from "./agent-pool-demanded-of-karpenter.ts";
import { armDemandedOfAmd } from "./arm-demanded-of-amd.ts";
import { autoscalerAtItsMaximum } from "./autoscaler-at-its-maximum.ts";
import { autoscalerRefusesFromZero } from "./autoscaler-refuses-from-zero.ts";
import { azureGivesNoMachine } from "./azure-gives-no-machine.ts";
import { clusterStopped } from "./cluster-stopped.ts";
import { clusterStoppedAsAWhole } from "./cluster-stopped-as-a-whole.ts";
import { daemonSetOffSpot } from "./daemon-set-off-spot.ts";
import { everyNodeCordoned } from "./every-node-cordoned.ts";
import { everyPoolForAddOns } from "./every-pool-for-add-ons.ts";
import { gatewayPoolDemanded } from "./gateway-pool-demanded.ts";
import { initializationTaintThatStays } from "./initialization-taint-that-stays.ts";
import { labelSetOnOneNode } from "./label-set-on-one-node.ts";
import { labelsReplaced } from "./labels-replaced.ts";
import { lastChangeFailed } from "./last-change-failed.ts";
import { managedSystemPool } from "./managed-system-pool.ts";
import { modeAsArmSpellsIt } from "./mode-as-arm-spells-it.ts";
import { noNodePoolLeft } from "./no-node-pool-left.ts";
import { nodePoolAtItsLimit } from "./node-pool-at-its-limit.ts";
import { nodePoolNotReady } from "./node-pool-not-ready.ts";
import { nodePoolTainted } from "./node-pool-tainted.ts";
import { nodePoolWithoutSpot } from "./node-pool-without-spot.ts";
import { podOnADeadNode } from "./pod-on-a-dead-node.ts";
import { poolChangingWithoutANode } from "./pool-changing-without-a-node.ts";
import { poolFailed } from "./pool-failed.ts";
import { poolForAddOnsOnly } from "./pool-for-add-ons-only.ts";
import { poolInRotation } from "./pool-in-rotation.ts";
import { poolLabelCalledNodepool } from "./pool-label-called-nodepool.ts";
import { poolLabelInCamelCase } from "./pool-label-in-camel-case.ts";
import { poolOfAnotherCluster } from "./pool-of-another-cluster.ts";
import { poolReplacedByProvisioning } from "./pool-replaced-by-provisioning.ts";
import { poolStopped } from "./pool-stopped.ts";
import { poolThatNobodyAsksFor } from "./pool-that-nobody-asks-for.ts";
import { regularByTheLabelOfSpot } from "./regular-by-the-label-of-spot.ts";
import { requestBeyondAnyNode } from "./request-beyond-any-node.ts";
import { scaledToZeroByHand } from "./scaled-to-zero-by-hand.ts";
import { selectorAgainstAffinity } from "./selector-against-affinity.ts";
import { spotAtZeroNotTolerated } from "./spot-at-zero-not-tolerated.ts";
import { spotNodesEvicted } from "./spot-nodes-evicted.ts";
import { spotNotTolerated } from "./spot-not-tolerated.ts";
import { spotToleratedOnly } from "./spot-tolerated-only.ts";
import { systemLeftOpen } from "./system-left-open.ts";
import { taintOfOnesOwn } from "./taint-of-ones-own.ts";
import { teamPoolNeverWoken } from "./team-pool-never-woken.ts";
import { temporaryPoolLeftBehind } from "./temporary-pool-left-behind.ts";
import { tooManyPods } from "./too-many-pods.ts";
import { virtualMachinesAtZero } from "./virtual-machines-at-zero.ts";
import { virtualNodeNotTolerated } from "./virtual-node-not-tolerated.ts";
import { volumeInAnotherZone } from "./volume-in-another-zone.ts";
import { windowsDemandedOfLinux } from "./windows-demanded-of-linux.ts";

export const computeCatalogue: Catalogue = {
  title: "Node pools",
  codes: [...codesOf("CP", 1, 34), "RC-25", "RC-26"],
  modes: [
    poolOfAnotherCluster,
    poolLabelInCamelCase,
    poolLabelCalledNodepool,
    modeAsArmSpellsIt,
    regularByTheLabelOfSpot,
    spotNotTolerated,
    spotAtZeroNotTolerated,
    spotToleratedOnly,
    poolForAddOnsOnly,
    everyPoolForAddOns,
    taintOfOnesOwn,
    initializationTaintThatStays,
    poolStopped,
    clusterStopped,
    clusterStoppedAsAWhole,
    scaledToZeroByHand,
    virtualMachinesAtZero,
    autoscalerRefusesFromZero,
    autoscalerAtItsMaximum,
    azureGivesNoMachine,
    poolFailed,
    spotNodesEvicted,
    lastChangeFailed,
    poolChangingWithoutANode,
    everyNodeCordoned,
    windowsDemandedOfLinux,
    systemLeftOpen,
    armDemandedOfAmd,
    requestBeyondAnyNode,
    tooManyPods,
    selectorAgainstAffinity,
    volumeInAnotherZone,
    agentPoolDemandedOfKarpenter,
    nodePoolTainted,
    nodePoolAtItsLimit,
    nodePoolNotReady,
    nodePoolWithoutSpot,
    noNodePoolLeft,
    managedSystemPool,
    poolInRotation,
    temporaryPoolLeftBehind,
    labelsReplaced,
    labelSetOnOneNode,
    gatewayPoolDemanded,
    virtualNodeNotTolerated,
    daemonSetOffSpot,
    podOnADeadNode,
    poolThatNobodyAsksFor,
    teamPoolNeverWoken,
    poolReplacedByProvisioning,
  ],
  leftOut: [],
};
