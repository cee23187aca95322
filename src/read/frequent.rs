//! The characters that Chinese official texts are mostly made of.
//!
//! Counted in 420 work reports and releases, traditional characters as simplified ones: these are seven in ten of what
//! stands in them beyond ASCII. Bytes read in a wrong encoding give rare characters instead.

use crate::traditional;
use std::collections::HashSet;
use std::sync::LazyLock;

static FREQUENT: LazyLock<HashSet<char>> = LazyLock::new(|| {
    const CHARACTERS: &str = "\
        业建全新化展发实市大的进和设产工推力动加区一国中城成生人政高增项持作民等务体强保改提开制创个地行会重目以资治\
        家企合施上能年入经农平水理面坚造快点好深公长村省基现为升社服质心级用完三济代在不有主量机万度育品定态安文规革优\
        要元技程通出落管效范标支续域系环府乡园投亿商学科色性法防金融事共场稳总路位打到源活五集更各医办领境善型示划方县\
        部精我群是对分统向达特引电十教整放四步营批决镇做构小线台本风争立同策战运数转结抓收第积联准交护综口党流费绿居导\
        网期与监率计下自物道二游时健山协旅利外就专旧户房套棚租楼其月日老里这了也还从";
    const MARKS: &str = "，。、；：（）“”《》—％　？０１２３４５６７８９";
    CHARACTERS.chars().chain(MARKS.chars()).collect()
});

/// How many in a hundred of the characters beyond ASCII are frequent ones; 0 where there are none.
pub(super) fn share(text: &str) -> usize {
    let (mut frequent, mut all) = (0, 0);
    for character in traditional::simplified(text).chars().filter(|character| !character.is_ascii()) {
        all += 1;
        frequent += usize::from(FREQUENT.contains(&character));
    }
    (frequent * 100).checked_div(all).unwrap_or(0)
}
