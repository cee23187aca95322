//! Metrics by what they are about: each group has a colour.

use crate::figure::Metric;
use crate::write::Lang;

/// A group of metrics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    /// Communities and what they consist of.
    Homes,
    /// Projects and places counted.
    Projects,
    /// Money.
    Money,
    /// What is built or added.
    Works,
    /// Types of housing.
    Housing,
    /// How it is run, and rates.
    Results,
    /// The rest, and a user's own.
    Rest,
}

impl Group {
    /// Every group, in the order of the contract.
    pub(super) const ALL: [Group; 7] =
        [Group::Homes, Group::Projects, Group::Money, Group::Works, Group::Housing, Group::Results, Group::Rest];

    /// The group of a metric.
    pub(super) const fn of(metric: Metric) -> Group {
        use Metric::*;
        match metric {
            Communities | Households | Residents | Buildings | FloorArea => Group::Homes,
            Projects | Regions => Group::Projects,
            Funding | FundingSubsidy | FundingLocal | FundingBond | FundingLoan | FundingPrivate => Group::Money,
            Elevators | ParkingSpaces | ChargingEv | ChargingEbike | Charging | Pipelines | ServiceFacilities | SportsFacilities
            | PublicSpace => Group::Works,
            Shantytown | DilapidatedHousing | UrbanVillage | PublicRental | AffordableRental | AffordableSale | RentSubsidy => {
                Group::Housing
            }
            OwnersCommittee | PropertyManagement | StartRate | CompletionRate | Satisfaction => Group::Results,
            Other | Own(_) => Group::Rest,
        }
    }

    /// Its name in the style sheet.
    pub(super) const fn class(self) -> &'static str {
        match self {
            Group::Homes => "homes",
            Group::Projects => "projects",
            Group::Money => "money",
            Group::Works => "works",
            Group::Housing => "housing",
            Group::Results => "results",
            Group::Rest => "rest",
        }
    }

    /// Its name for people.
    pub(super) const fn label(self, lang: Lang) -> &'static str {
        match self {
            Group::Homes => lang.of("homes", "小区与住户"),
            Group::Projects => lang.of("projects, places", "项目与地区"),
            Group::Money => lang.of("money", "资金"),
            Group::Works => lang.of("works", "设施"),
            Group::Housing => lang.of("housing", "住房保障"),
            Group::Results => lang.of("management, rates", "管理与比率"),
            Group::Rest => lang.of("other", "其他"),
        }
    }
}
