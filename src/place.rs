//! China's administrative divisions, from province to county, by every name that releases give them.
//!
//! The table is `data/places.tsv`. Names repeat (there are four 鼓楼区), so a name gives candidates, and
//! [`resolve`] chooses among them by the place that the release itself comes from.
//!
//! Short forms that are words of their own (`和平`, `资源`) or parts of words (`真金白银`) are not in the table.

use std::iter;
use std::sync::LazyLock;

/// How high a place stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// 省, 自治区, 直辖市, 特别行政区.
    Province,
    /// 地级市, 地区, 自治州, 盟.
    Prefecture,
    /// 市辖区, 县, 县级市, 自治县, 旗.
    County,
}

/// One administrative division.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// Its code in GB/T 2260, six digits. A former name can share the code of the present one.
    pub code: u32,
    /// Its full official name.
    pub name: &'static str,
    /// Its short forms, separated by `|`, as in the table; [`Place::forms`] splits them.
    pub short: &'static str,
    /// How high it stands.
    pub level: Level,
    /// The code of the place that it belongs to; 0 for a province.
    pub parent: u32,
    /// Whether it has been abolished or renamed.
    pub historical: bool,
}

impl Place {
    /// Whether this place is `other` or lies inside it.
    pub fn within(&self, other: &Place) -> bool {
        let mut code = self.code;
        let mut parent = self.parent;
        while code != other.code {
            match by_code(parent) {
                Some(place) => (code, parent) = (place.code, place.parent),
                None => return false,
            }
        }
        true
    }

    /// All its names, the full one first.
    pub fn forms(&self) -> impl Iterator<Item = &'static str> + use<> {
        let short = self.short.split('|').filter(|form| !form.is_empty());
        iter::once(self.name).chain(short)
    }

    fn province(&self) -> u32 {
        self.code / 10_000
    }

    fn prefecture(&self) -> u32 {
        self.code / 100
    }
}

// The rows of the table, written by the build script.
include!(concat!(env!("OUT_DIR"), "/places.rs"));

/// All places, sorted by code, a present name before a former one.
pub fn all() -> &'static [Place] {
    PLACES
}

/// The place with this code; the present one where a former name shares it.
pub fn by_code(code: u32) -> Option<&'static Place> {
    let places = all();
    let at = places.partition_point(|place| place.code < code);
    places.get(at).filter(|place| place.code == code)
}

/// Every name with the index of its place in [`all`]. A name may occur several times.
pub fn names() -> impl Iterator<Item = (&'static str, usize)> {
    let numbered = all().iter().enumerate();
    numbered.flat_map(|(index, place)| place.forms().map(move |form| (form, index)))
}

/// The indices in [`all`] of the places that are called exactly this.
pub fn find(name: &str) -> &'static [usize] {
    /// Names and indices in two columns, sorted.
    static INDEX: LazyLock<(Vec<&str>, Vec<usize>)> = LazyLock::new(|| {
        let mut pairs: Vec<_> = names().collect();
        pairs.sort_unstable();
        pairs.into_iter().unzip()
    });
    let (keys, indices) = &*INDEX;
    let start = keys.partition_point(|&key| key < name);
    let len = keys[start..].partition_point(|&key| key == name);
    &indices[start..start + len]
}

/// The city of a province whose name is this and 市.
pub fn city_in(name: &str, province: &'static Place) -> Option<&'static Place> {
    /// The cities alone, by the name without its 市: a tenth of all names, and as much less to sort.
    static CITIES: LazyLock<Vec<(&str, usize)>> = LazyLock::new(|| {
        let cities = all().iter().enumerate().filter_map(|(index, place)| Some((place.name.strip_suffix('市')?, index)));
        let mut cities: Vec<_> = cities.collect();
        cities.sort_unstable();
        cities
    });
    let start = CITIES.partition_point(|(key, _)| *key < name);
    let same = CITIES[start..].iter().take_while(|(key, _)| *key == name).map(|(_, index)| *index);
    highest(same.filter(|index| all()[*index].within(province))).map(|index| &all()[index])
}

/// 建湖 in the lists of 盐城市: the county that is called so there, whose short name is too common a word to be one elsewhere.
pub fn county_in(name: &str, city: &'static Place) -> Option<&'static Place> {
    let from = all().partition_point(|place| place.code < city.code);
    let mut there = all()[from..].iter().take_while(|place| place.prefecture() == city.prefecture());
    there.find(|place| place.level == Level::County && !place.historical && place.name.strip_suffix(['县', '市', '区', '旗']) == Some(name))
}

/// Chooses among places that share a name, given as indices in [`all`].
///
/// The first of these circles that holds a candidate decides: inside `home` (the release's own place), around it,
/// in its prefecture, in its province, anywhere. Within the circle a present place wins over a former one, then a higher
/// one over a lower. If two are still equal, the name is ambiguous and the answer is `None`.
pub fn resolve(candidates: impl Iterator<Item = usize> + Clone, home: Option<&Place>) -> Option<usize> {
    // Most names are of one place.
    let mut rest = candidates.clone();
    if let (Some(only), None) = (rest.next(), rest.next()) {
        return Some(only);
    }
    if let Some(home) = home {
        let circles: [fn(&Place, &Place) -> bool; 4] = [
            |place, home| place.within(home),
            |place, home| home.within(place),
            |place, home| place.prefecture() == home.prefecture(),
            |place, home| place.province() == home.province(),
        ];
        for circle in circles {
            let inside = |&index: &usize| circle(&all()[index], home);
            if candidates.clone().any(|index| inside(&index)) {
                return highest(candidates.filter(inside));
            }
        }
    }
    highest(candidates)
}

/// The one candidate that stands first, if there is only one.
fn highest(candidates: impl Iterator<Item = usize>) -> Option<usize> {
    let rank = |index: usize| (all()[index].historical, all()[index].level);
    let mut best = None;
    let mut alone = true;
    for index in candidates {
        match best {
            Some(first) if rank(first) < rank(index) || first == index => {}
            Some(first) if rank(first) == rank(index) => alone = false,
            _ => (best, alone) = (Some(index), true),
        }
    }
    best.filter(|_| alone)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{HashMap, HashSet};

    /// The place with this full name inside one with that full name.
    fn place(path: &str) -> &'static Place {
        let mut names = path.split('/');
        let mut place = &all()[resolve(find(names.next().unwrap()).iter().copied(), None).expect(path)];
        for name in names {
            place = &all()[resolve(find(name).iter().copied(), Some(place)).expect(path)];
        }
        place
    }

    /// The chain of full names from a place up, and a mark for a former one.
    fn told(place: &Place) -> String {
        let mut text = place.name.to_owned();
        if place.historical {
            text.push('*');
        }
        let mut parent = place.parent;
        while let Some(up) = by_code(parent) {
            text = format!("{} {text}", up.name);
            parent = up.parent;
        }
        text
    }

    #[test]
    fn names_resolve() {
        // A name, the home of the release, the place it means.
        let cases = [
            ("鼓楼区", "江苏省/南京市", "江苏省 南京市 鼓楼区"),
            ("鼓楼区", "江苏省/徐州市", "江苏省 徐州市 鼓楼区"),
            ("鼓楼区", "河南省/开封市", "河南省 开封市 鼓楼区"),
            ("鼓楼区", "福建省/福州市", "福建省 福州市 鼓楼区"),
            ("鼓楼区", "福建省", "福建省 福州市 鼓楼区"),
            ("鼓楼区", "福建省/厦门市", "福建省 福州市 鼓楼区"),
            ("鼓楼区", "江苏省/南京市/玄武区", "江苏省 南京市 鼓楼区"),
            ("鼓楼区", "江苏省", "?"),
            ("鼓楼区", "", "?"),
            ("西湖区", "浙江省/杭州市", "浙江省 杭州市 西湖区"),
            ("西湖区", "江西省/南昌市", "江西省 南昌市 西湖区"),
            ("西湖区", "", "?"),
            ("市中区", "山东省/济南市", "山东省 济南市 市中区"),
            ("市中区", "四川省/乐山市", "四川省 乐山市 市中区"),
            ("市中区", "", "?"),
            ("城区", "山西省/晋城市", "山西省 晋城市 城区"),
            ("城区", "山西省/大同市", "山西省 大同市 城区*"),
            ("城区", "广东省", "广东省 汕尾市 城区"),
            ("朝阳区", "北京市", "北京市 朝阳区"),
            ("朝阳区", "吉林省/长春市", "吉林省 长春市 朝阳区"),
            ("延边州", "", "吉林省 延边朝鲜族自治州"),
            ("延边", "", "吉林省 延边朝鲜族自治州"),
            ("宜春", "", "江西省 宜春市"),
            ("丰城市", "", "江西省 宜春市 丰城市"),
            ("丰城", "江西省/宜春市", "江西省 宜春市 丰城市"),
            ("江西", "", "江西省"),
            ("吉林", "", "吉林省"),
            ("吉林", "吉林省", "吉林省"),
            ("吉林", "吉林省/长春市", "吉林省"),
            ("吉林", "辽宁省/沈阳市", "吉林省"),
            ("吉林", "吉林省/吉林市", "吉林省 吉林市"),
            ("襄樊市", "", "湖北省 襄樊市*"),
            ("襄樊", "湖北省", "湖北省 襄樊市*"),
            ("密云县", "北京市", "北京市 密云县*"),
            ("密云", "北京市", "北京市 密云区"),
            ("崇文区", "北京市", "北京市 崇文区*"),
            ("莱芜市", "山东省", "山东省 莱芜市*"),
            ("莱城区", "", "山东省 莱芜市 莱城区*"),
            ("巢湖市", "", "安徽省 合肥市 巢湖市"),
            ("浦东新区", "上海市", "上海市 浦东新区"),
            ("浦东", "", "上海市 浦东新区"),
            ("大兴安岭地区", "", "黑龙江省 大兴安岭地区"),
            ("锡林郭勒盟", "", "内蒙古自治区 锡林郭勒盟"),
            ("锡林郭勒", "", "内蒙古自治区 锡林郭勒盟"),
            ("博尔塔拉州", "", "新疆维吾尔自治区 博尔塔拉蒙古自治州"),
            ("巴州", "新疆维吾尔自治区", "新疆维吾尔自治区 巴音郭楞蒙古自治州"),
            ("巴州", "四川省/巴中市", "四川省 巴中市 巴州区"),
            ("崇州市", "四川省/成都市", "四川省 成都市 崇州市"),
            ("长阳", "", "湖北省 宜昌市 长阳土家族自治县"),
            ("长阳县", "湖北省", "湖北省 宜昌市 长阳土家族自治县"),
            ("余干", "江西省", "江西省 上饶市 余干县"),
            ("仙桃市", "湖北省", "湖北省 仙桃市"),
            ("石河子", "", "新疆维吾尔自治区 石河子市"),
            ("东莞", "", "广东省 东莞市"),
            ("恩施", "湖北省", "湖北省 恩施土家族苗族自治州"),
            ("东乡县", "江西省", "江西省 抚州市 东乡县*"),
            ("东乡县", "甘肃省", "甘肃省 临夏回族自治州 东乡族自治县"),
            ("中山区", "", "辽宁省 大连市 中山区"),
            ("海南", "", "海南省"),
            ("海南", "青海省", "海南省"),
            ("海南州", "", "青海省 海南藏族自治州"),
            ("台湾", "", "台湾省"),
            ("宁夏", "", "宁夏回族自治区"),
            ("乾县", "", "陕西省 咸阳市 乾县"),
            // No such name, for the words that they also are.
            ("乾", "", "-"),
            ("和平", "", "-"),
            ("资源", "", "-"),
            ("合作", "", "-"),
            ("中山", "", "-"),
            ("市中", "", "-"),
            ("深圳县", "", "-"),
        ];
        for (name, home, expected) in cases {
            let home = (!home.is_empty()).then(|| place(home));
            let found = match (find(name), resolve(find(name).iter().copied(), home)) {
                ([], _) => "-".to_owned(),
                (_, None) => "?".to_owned(),
                (_, Some(index)) => told(&all()[index]),
            };
            assert_eq!(found, expected, "{name} at home in {home:?}");
        }
    }

    #[test]
    fn places_lie_within_places() {
        let cases = [
            ("江西省/宜春市/丰城市", "江西省/宜春市", true),
            ("江西省/宜春市/丰城市", "江西省", true),
            ("江西省/宜春市", "江西省/宜春市", true),
            ("江西省/宜春市", "江西省/宜春市/丰城市", false),
            ("江西省/宜春市/丰城市", "江西省/南昌市", false),
            ("湖北省/仙桃市", "湖北省", true),
            ("湖北省/襄樊市", "湖北省/襄阳市", true),
            ("湖北省/襄阳市/樊城区", "湖北省/襄樊市", true),
            ("重庆市/万州区", "重庆市", true),
            ("重庆市/万州区", "四川省", false),
        ];
        for (inner, outer, expected) in cases {
            assert_eq!(place(inner).within(place(outer)), expected, "{inner} in {outer}");
        }
    }

    #[test]
    fn table_is_sound() {
        assert!(all().is_sorted_by_key(|place| (place.code, place.historical)));
        let mut codes = HashSet::new();
        for place in all() {
            let at = format!("{} {}", place.code, place.name);
            assert!((110_000..=820_000).contains(&place.code), "{at}");
            assert!(place.name.chars().count() >= 2, "{at}");
            assert!(place.historical || codes.insert(place.code), "{at}: code twice");
            let level = match place.code {
                code if code % 10_000 == 0 => Level::Province,
                code if code % 100 == 0 => Level::Prefecture,
                _ => Level::County,
            };
            assert_eq!(place.level, level, "{at}");
            if level == Level::Province {
                assert_eq!(place.parent, 0, "{at}");
            } else {
                let parent = by_code(place.parent).expect(&at);
                // 塔城地区 and 阿勒泰地区 are governed by 伊犁哈萨克自治州.
                assert!(parent.level < level || parent.code == 654_000, "{at}");
                assert_eq!(parent.province(), place.province(), "{at}");
            }
            for form in place.forms() {
                assert!(form.chars().count() >= 2, "{at}: {form}");
                assert!(form.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "{at}: {form}");
            }
            assert_eq!(place.forms().collect::<HashSet<_>>().len(), place.forms().count(), "{at}");
        }
    }

    #[test]
    fn short_forms_are_apart() {
        let present = || all().iter().filter(|place| !place.historical);
        let full: HashSet<_> = present().map(|place| place.name).collect();
        let mut shared: HashMap<_, Vec<&Place>> = HashMap::new();
        for place in all() {
            for form in place.forms().skip(1) {
                assert!(!full.contains(form), "{form} of {} is a full name", place.name);
                shared.entry(form).or_default().push(place);
            }
        }
        // Where places share a short form, no two stand equal in one prefecture.
        for (form, places) in shared {
            let mut seen = HashSet::new();
            for place in places {
                let key = (place.prefecture(), place.level, place.historical);
                assert!(seen.insert(key), "{form} twice in {}", key.0);
            }
        }
    }

    #[test]
    fn every_name_is_found() {
        assert!(names().count() > 5_000);
        for (name, index) in names() {
            assert!(find(name).contains(&index), "{name}");
        }
        assert_eq!(by_code(360_900).map(|place| place.name), Some("宜春市"));
        assert_eq!(by_code(420_600).map(|place| place.name), Some("襄阳市"));
        assert_eq!(by_code(0), None);
    }
}
