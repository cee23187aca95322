//! What a noun of a metric says: the same as the nouns that the cue tables have for it.

use crate::cue::{Giver, Says, Thing, Unit, rows};
use crate::figure::Metric;

/// What a noun of this metric says.
pub(super) fn of(metric: Metric) -> Says {
    let thing = match metric {
        // A metric in % alone is a rate: 通畅率.
        Metric::Own(own) if own.units == "%" => Thing::Rate(metric),
        Metric::Communities => Thing::Community,
        Metric::Households => Thing::Homes,
        Metric::Residents => Thing::People,
        Metric::Buildings => Thing::Building,
        Metric::FloorArea => Thing::Floor,
        Metric::Projects => Thing::Project,
        Metric::Regions => Thing::Place,
        Metric::Funding => Thing::Money,
        // Money goes by its giver.
        Metric::FundingSubsidy => return Says::Giver(Giver::Above),
        Metric::FundingLocal => return Says::Giver(Giver::Own),
        Metric::FundingBond => return Says::Giver(Giver::Bond),
        Metric::FundingLoan => return Says::Giver(Giver::Loan),
        Metric::FundingPrivate => return Says::Giver(Giver::Private),
        Metric::Shantytown
        | Metric::DilapidatedHousing
        | Metric::UrbanVillage
        | Metric::PublicRental
        | Metric::AffordableRental
        | Metric::AffordableSale
        | Metric::RentSubsidy => Thing::Housing(metric),
        Metric::StartRate | Metric::CompletionRate | Metric::Satisfaction => Thing::Rate(metric),
        metric => Thing::Is(metric),
    };
    Says::Noun(thing)
}

/// The unit of the cue tables that is written so.
pub(super) fn unit(word: &str) -> Option<Unit> {
    rows().find_map(|row| match row.says {
        Says::Unit(unit) if row.word == word => Some(unit),
        _ => None,
    })
}
