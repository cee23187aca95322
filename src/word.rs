//! The small typed sets of words that a figure's fields take their values from.
//!
//! Each set is written once: variant, the word that is printed, its Chinese label and a line of
//! meaning. A test holds them equal to the lists in `FIGURES.md`. The build script includes this
//! file too, so it depends on `std` alone.

macro_rules! words {
    ($(#[$meta:meta])* $set:ident { $($variant:ident $word:literal $zh:literal $doc:literal,)+ } $(or $open:ident)?) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $set {
            $(#[doc = $doc] $variant,)+
            $(
                /// A word of a user's lexicon.
                $open(&'static $open),
            )?
        }

        impl $set {
            /// Every word of the set, in the order of `FIGURES.md`; those of a user are not among them.
            pub const ALL: &'static [$set] = &[$($set::$variant,)+];

            /// The word as it is printed in every machine-readable output.
            pub const fn word(self) -> &'static str {
                match self { $($set::$variant => $word,)+ $($set::$open(own) => own.id.as_str(),)? }
            }

            /// The Chinese label, for people.
            pub const fn zh(self) -> &'static str {
                match self { $($set::$variant => $zh,)+ $($set::$open(own) => own.zh.as_str(),)? }
            }

            /// What it means, in a line.
            pub const fn doc(self) -> &'static str {
                match self { $($set::$variant => $doc,)+ $($set::$open(own) => own.en.as_str(),)? }
            }
        }

        impl std::fmt::Display for $set {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.word())
            }
        }
    };
}

words! {
    /// What a figure counts or measures: the closed list of the contract, and what a user's lexicon adds to it.
    Metric {
        Communities "communities" "老旧小区" "residential communities in renovation",
        Households "households" "户数" "households in renovation",
        Residents "residents" "居民人数" "people who live there or benefit",
        Buildings "buildings" "楼栋" "buildings",
        FloorArea "floor_area" "建筑面积" "building or renovated area",
        Projects "projects" "项目" "projects counted as such",
        Regions "regions" "地区数" "provinces, cities, counties, districts, streets counted",
        Funding "funding" "资金" "money invested, spent or needed in all, or with no source named",
        FundingSubsidy "funding.subsidy" "上级补助资金" "money from a level of government above the release's own",
        FundingLocal "funding.local" "地方财政资金" "money from the release's own level of government or below",
        FundingBond "funding.bond" "债券资金" "government and company bonds",
        FundingLoan "funding.loan" "贷款" "bank and policy-bank loans",
        FundingPrivate "funding.private" "社会和居民出资" "money from residents, owners, companies",
        Elevators "elevators" "电梯" "lifts added or renewed",
        ParkingSpaces "parking_spaces" "停车位" "parking spaces",
        ChargingEv "charging.ev" "电动汽车充电桩" "charging piles for cars",
        ChargingEbike "charging.ebike" "电动自行车充电设施" "charging piles, ports or sheds for electric bicycles",
        Charging "charging" "充电桩" "charging piles where the text does not say for what",
        Pipelines "pipelines" "管网" "water, power, gas, heat, telecom and drainage lines",
        ServiceFacilities "service_facilities" "社区服务设施" "community services: care for the aged and children, meals, health, service stations",
        SportsFacilities "sports_facilities" "体育设施" "courts, tables, fitness sets and sites counted",
        PublicSpace "public_space" "公共空间" "parks, green land, greenways, squares, sites for culture and sport",
        Shantytown "shantytown" "棚户区改造" "shantytown redevelopment",
        DilapidatedHousing "dilapidated_housing" "危旧房" "dilapidated and C/D-grade housing",
        UrbanVillage "urban_village" "城中村改造" "redevelopment of villages inside cities",
        PublicRental "public_rental" "公租房" "public rental housing",
        AffordableRental "affordable_rental" "保障性租赁住房" "government-subsidised rental housing",
        AffordableSale "affordable_sale" "配售型保障性住房" "affordable housing for sale, shared ownership",
        RentSubsidy "rent_subsidy" "租赁补贴" "rent subsidies",
        OwnersCommittee "owners_committee" "业主委员会" "communities with an owners' committee, or committees",
        PropertyManagement "property_management" "物业服务" "communities with property management brought in",
        StartRate "start_rate" "开工率" "share of work that has begun",
        CompletionRate "completion_rate" "完工率" "share of work that is done",
        Satisfaction "satisfaction" "满意率" "share of people who are satisfied",
        Other "other" "其他" "anything else; the label says what",
    } or Own
}

/// A metric that a user's lexicon adds to those of the contract.
#[derive(Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Own {
    /// The word that is printed: `rural_roads`.
    pub id: String,
    /// The Chinese label.
    pub zh: String,
    /// What it means, in a line of English.
    pub en: String,
    /// The units that it is measured in, parted by blanks.
    pub units: String,
    /// A sentence with one of its figures in ⟦ ⟧.
    pub example: String,
}

impl Own {
    /// Whether it is measured in this unit.
    pub fn measured_in(&self, unit: &str) -> bool {
        self.units.split(' ').any(|own| own == unit)
    }
}

words! {
    /// How far what a figure counts has come.
    Stage {
        Planned "planned" "计划" "a plan, target, task, quota, requirement or surveyed need",
        Started "started" "开工" "begun and not said to be finished",
        Completed "completed" "完成" "done",
        Existing "existing" "现状" "a state or stock that no programme step brought about",
    }
}

words! {
    /// Whether a figure is an amount, a difference or a part.
    Kind {
        Level "level" "总量" "an amount",
        Change "change" "变化" "a difference from another period",
        Share "share" "占比" "a part of a whole, or a rate",
    }
}

words! {
    /// How the text hedges the number.
    Bound {
        Exact "exact" "确数" "no hedge",
        About "about" "约" "约, 左右, 近, 将近",
        Over "over" "超过" "超, 超过, 逾, 余, 多, 以上, 不少于",
        Under "under" "不足" "不足, 不超过, 以内, 低于",
    }
}

words! {
    /// Why a number is not a figure.
    Reason {
        Date "date" "日期" "a date, year, month or time of day",
        Duration "duration" "时长" "a length of time",
        Frequency "frequency" "频次" "how often something happens",
        Ordinal "ordinal" "序数" "an ordinal or a rank",
        ListNumber "list number" "编号" "the number of a section, item or question",
        Name "name" "名称" "part of a name, slogan or idiom",
        Article "article" "泛指" "一 or 两 as an article",
        DocumentNumber "document number" "文号" "a document number",
        Phone "phone" "电话" "a telephone number",
        Furniture "furniture" "页面信息" "page furniture: view counts, licence numbers, ids",
        ClassMark "class mark" "规格" "a size or class that names a kind of thing",
        Coordinate "coordinate" "条件" "the coordinate of a rule, such as an age or a floor",
        Method "method" "估算" "a factor in a note on method",
        Address "address" "门牌" "a road, house or model number",
        Category "category" "类别" "a count of categories, measures or parties",
        Division "division" "辖区" "a place's own divisions by their standing name",
        Bare "bare" "无单位" "a number with nothing that it counts",
    }
}

words! {
    /// What two or more figures have to do with each other: what the audit checks.
    Relation {
        Sum "sum" "合计" "parts that make up a whole",
        Restated "restated" "重述" "the same fact told twice",
        Rate "rate" "比率" "a share against the counts that it comes from",
        Order "order" "先后" "no more done than begun, no more begun than planned",
        Part "part" "部分" "a part, no larger than its whole",
        Change "change" "增减" "two levels and the change stated between them",
    }
}

words! {
    /// How a relation came out.
    Verdict {
        Fails "fails" "不符" "the figures cannot all be right",
        Rounds "rounds" "舍入相符" "right within the rounding of what is printed",
        Exact "exact" "完全相符" "right to the last digit",
        Holds "holds" "成立" "right as far as it can be told: one bounds the other",
    }
}

words! {
    /// How much a relation that fails matters.
    Severity {
        Contradiction "contradiction" "矛盾" "one of the figures is wrong",
        Remark "remark" "提示" "there is an explanation that a careful reader should know of",
    }
}
